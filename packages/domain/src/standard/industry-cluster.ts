import { z } from 'zod'

export interface IndustryCluster {
  readonly code: string
  readonly name: string
  readonly nameEn: string
  /** `pillar`: 战略性支柱产业集群. `emerging`: 战略性新兴产业集群. */
  readonly group: 'pillar' | 'emerging'
}

/**
 * Guangdong's twenty strategic industry clusters (战略性产业集群), ten pillar and ten emerging.
 *
 * **Source:** 粤府函〔2020〕82号.
 */
export const industryClusters = [
  { code: 'electronics', name: '新一代电子信息', nameEn: 'New-generation electronics', group: 'pillar' },
  { code: 'petrochemicals', name: '绿色石化', nameEn: 'Green petrochemicals', group: 'pillar' },
  { code: 'appliances', name: '智能家电', nameEn: 'Smart home appliances', group: 'pillar' },
  { code: 'automotive', name: '汽车产业', nameEn: 'Automotive', group: 'pillar' },
  { code: 'advanced-materials', name: '先进材料', nameEn: 'Advanced materials', group: 'pillar' },
  { code: 'light-textiles', name: '现代轻工纺织', nameEn: 'Light industry and textiles', group: 'pillar' },
  { code: 'software', name: '软件与信息服务', nameEn: 'Software and IT services', group: 'pillar' },
  { code: 'ultra-hd-video', name: '超高清视频显示', nameEn: 'Ultra-HD video and displays', group: 'pillar' },
  { code: 'biomedicine', name: '生物医药与健康', nameEn: 'Biomedicine and health', group: 'pillar' },
  {
    code: 'agriculture-food',
    name: '现代农业与食品',
    nameEn: 'Modern agriculture and food',
    group: 'pillar',
  },
  { code: 'semiconductors', name: '半导体与集成电路', nameEn: 'Semiconductors and ICs', group: 'emerging' },
  { code: 'high-end-equipment', name: '高端装备制造', nameEn: 'High-end equipment', group: 'emerging' },
  { code: 'robotics', name: '智能机器人', nameEn: 'Intelligent robots', group: 'emerging' },
  {
    code: 'blockchain-quantum',
    name: '区块链与量子信息',
    nameEn: 'Blockchain and quantum',
    group: 'emerging',
  },
  { code: 'frontier-materials', name: '前沿新材料', nameEn: 'Frontier materials', group: 'emerging' },
  { code: 'new-energy', name: '新能源', nameEn: 'New energy', group: 'emerging' },
  {
    code: 'laser-additive',
    name: '激光与增材制造',
    nameEn: 'Laser and additive manufacturing',
    group: 'emerging',
  },
  { code: 'digital-creative', name: '数字创意', nameEn: 'Digital creative industry', group: 'emerging' },
  {
    code: 'safety-environment',
    name: '安全应急与环保',
    nameEn: 'Safety, emergency and environment',
    group: 'emerging',
  },
  { code: 'precision-instruments', name: '精密仪器设备', nameEn: 'Precision instruments', group: 'emerging' },
] as const satisfies readonly IndustryCluster[]

export const ClusterCode = z.enum(industryClusters.map(({ code }) => code))
export type ClusterCode = z.infer<typeof ClusterCode>
